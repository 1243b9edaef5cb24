import Testing

@testable import TextAnalysis

@Suite struct DendrogramTests {
    /// Two tight pairs, and one thing that stands alone.
    private let matrix: [[Double]] = [
        [1, 0.9, 0.2, 0.1, 0], [0.9, 1, 0.3, 0.2, 0], [0.2, 0.3, 1, 0.8, 0.1], [0.1, 0.2, 0.8, 1, 0], [0, 0, 0.1, 0, 1],
    ]
    private var tree: Dendrogram { Dendrogram(weights: [1, 1, 1, 1, 1]) { matrix[$0][$1] } }

    @Test func `one tree gives every number of groups`() {
        #expect(tree.groups(count: 5) == [[0], [1], [2], [3], [4]])
        #expect(tree.groups(count: 3) == [[0, 1], [2, 3], [4]])
        #expect(tree.groups(count: 2) == [[0, 1, 2, 3], [4]])
        #expect(tree.groups(count: 1) == [[0, 1, 2, 3, 4]])
        #expect(tree.groups(count: 99).count == 5 && tree.groups(count: 0).count == 1)
    }

    @Test func `from a likeness on it gives what comparing all pairs gives`() {
        for threshold in [0.05, 0.15, 0.2, 0.5, 0.85, 0.95] { #expect(tree.groups(from: threshold) == clusters(matrix, threshold: threshold)) }
    }

    @Test func `what stands there twice weighs twice`() {
        // The middle one is drawn to the heavier side.
        let pulled: [[Double]] = [[1, 0.5, 0.6, 0], [0.5, 1, 0, 0], [0.6, 0, 1, 0], [0, 0, 0, 1]]
        let alone = Dendrogram(weights: [1, 1, 1, 1]) { pulled[$0][$1] }
        let heavy = Dendrogram(weights: [1, 1, 9, 1]) { pulled[$0][$1] }
        #expect(abs(alone.merges[1].distance - 0.75) < 1e-9)
        #expect(abs(heavy.merges[1].distance - 0.95) < 1e-9)
    }

    @Test func `the quality is highest where the things fall apart by themselves`() throws {
        let quality = tree.quality(upTo: 5)
        #expect(quality.map(\.groups) == [2, 3, 4, 5])
        #expect(quality.max { $0.quality < $1.quality }?.groups == 3)
        #expect(quality.allSatisfy { $0.quality <= 1 && $0.quality >= -1 })
        #expect(quality.last?.quality == 0)
    }

    @Test func `the quality of a number is the same however many numbers are asked`() {
        let (all, few) = (tree.quality(upTo: 5), tree.quality(upTo: 3))
        for (one, other) in zip(all, few) { #expect(one.groups == other.groups && abs(one.quality - other.quality) < 1e-12) }
    }

    @Test func `the silhouette is that of the book, worked out by hand`() throws {
        // Two groups of two: each thing stands 0.1 or 0.2 from its own, and on average so far from the others.
        let four = Dendrogram(weights: [1, 1, 1, 1]) { matrix[$0][$1] }
        let expected = ((0.85 - 0.1) / 0.85 + (0.75 - 0.1) / 0.75 + (0.75 - 0.2) / 0.75 + (0.85 - 0.2) / 0.85) / 4
        #expect(abs(try #require(four.quality(upTo: 2).first).quality - expected) < 1e-12)
    }

    @Test func `nothing and one thing are no groups to choose between`() {
        #expect(Dendrogram(weights: []) { _, _ in 0 }.groups(count: 3).isEmpty)
        #expect(Dendrogram(weights: [4]) { _, _ in 0 }.quality(upTo: 9).isEmpty)
    }

    @Test func `a table of likenesses says what the pairs say`() {
        let likeness = Likeness(stopWords: ["de", "van"])
        let stemmer = Stemmer()
        let stems = ["cyber", "cybercrime", "cybercriminaliteit", "de aanpak van drugs", "drugs", "", "drugshandel aanpakken"].map {
            likeness.stems(of: $0, with: stemmer)
        }
        let table = Likeness.Table(stems, likeness)
        for one in stems.indices { for other in stems.indices { #expect(table.between(one, other) == likeness.between(stems[one], stems[other])) } }
    }
}
