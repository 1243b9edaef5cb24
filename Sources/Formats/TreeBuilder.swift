/// Makes a tree from what a parser meets, and tells the parser to stop at the first thing that is not allowed.
final class TreeBuilder {
    private(set) var nodes = [TreeNode(name: -2, textStart: 0, textEnd: 0)]
    private(set) var attributes: [TreeAttribute] = []
    private(set) var text: [UInt8] = []
    private(set) var names: [String] = []
    /// Why the parser must stop.
    private(set) var reason: Unreadable?

    private let limits: Limits
    private var places: [NameKey: Int32] = [:]
    /// The elements that are open, each with its last child so far.
    private var open: [(node: Int32, last: Int32)] = [(0, 0)]

    init(_ limits: Limits) { self.limits = limits }

    /// A name as libxml2 hands it out: its strings live in the dictionary of the parser, so equal pointers are equal names.
    struct NameKey: Hashable {
        var local: UnsafePointer<UInt8>
        var space: UnsafePointer<UInt8>?
    }

    func place(of key: NameKey, prefix: (UnsafePointer<UInt8>) -> String) -> Int32 {
        if let place = places[key] { return place }
        let local = String(cString: key.local)
        let place = Int32(names.count)
        names.append(key.space.map { prefix($0) + ":" + local } ?? local)
        places[key] = place
        return place
    }

    func refuse(_ reason: Unreadable) { if self.reason == nil { self.reason = reason } }

    func startElement(_ name: Int32, attributes found: [TreeAttribute]) {
        guard reason == nil else { return }
        guard open.count <= limits.depth else { return refuse(.tooDeep) }
        let start = attributes.count
        attributes += found
        add(TreeNode(name: name, attributes: start..<attributes.count, textStart: text.count, textEnd: text.count))
        open.append((Int32(nodes.count - 1), 0))
    }

    func endElement() {
        guard reason == nil, open.count > 1 else { return }
        nodes[Int(open.removeLast().node)].textEnd = text.count
    }

    func addText(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard reason == nil, !bytes.isEmpty else { return }
        guard text.count + bytes.count <= limits.textBytes else { return refuse(.tooMuchText) }
        let last = Int(open[open.count - 1].last)
        let goesOn = last > 0 && nodes[last].name == -1
        if !goesOn { add(TreeNode(name: -1, textStart: text.count, textEnd: text.count)) }
        text += bytes
        nodes[nodes.count - 1].textEnd = text.count
    }

    func finish() {
        while open.count > 1 { endElement() }
        nodes[0].textEnd = text.count
    }

    /// The name of the element that is open now.
    var current: Int32 { nodes[Int(open[open.count - 1].node)].name }

    private func add(_ node: TreeNode) {
        guard nodes.count < Int32.max else { return refuse(.tooMuchText) }
        let index = Int32(nodes.count)
        nodes.append(node)
        let parent = open.count - 1
        if open[parent].last == 0 { nodes[Int(open[parent].node)].firstChild = index } else { nodes[Int(open[parent].last)].next = index }
        open[parent].last = index
    }
}
