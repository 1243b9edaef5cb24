import Testing

@testable import Stip

struct GemeentecodeTests {
    @Test(arguments: [
        ("Bronkhaven", "Bro"), ("’s-Gravenmeer en Ambt Oude Grift", "Gra"), ("'s-Gravenmeer", "Gra"), ("Sint Odulphusveld", "Odu"),
        ("De Waarden", "Waa"),
        ("Ter Elst aan de Oude Vaart", "Els"), ("Nieuw-Aalderveen aan de Leede", "NAa"), ("Hoog-Ravenswoud", "HRa"),
        ("Oost-Kievitsdam en Broek", "OKi"),
        ("Zuider-Graslanden", "ZGr"), ("Noorder-Graslanden", "NGr"), ("Oost Gelder", "OGe"), ("Westerambacht-Lageland", "Wes"), ("IJzerloo", "IJz"),
        ("Bovenveen-Onderdendijk", "Bov"), ("Súdwester", "Sud"), ("Ee", "Ee"),
    ])
    func `a code is three letters of the name without its article`(naam: String, code: String) {
        #expect(Gemeentecode.codes(for: [naam])[naam] == code)
    }

    @Test func `on a clash the later name takes its next consonant`() {
        #expect(Gemeentecode.codes(for: ["Merenkust", "Merenburg", "Merenveen"]) == ["Merenburg": "Mer", "Merenkust": "Men", "Merenveen": "Mev"])
    }

    @Test func `the order of the names does not matter`() {
        let namen = ["Merenveen", "Merenburg", "Merenkust", "Noord-Meren", "Oost-Meren"]
        #expect(Gemeentecode.codes(for: namen) == Gemeentecode.codes(for: namen.reversed()))
    }

    @Test func `a code that was given out stays, and nobody else takes it`() {
        let codes = Gemeentecode.codes(for: ["Merenburg", "Aamer"], stored: ["Aamer": "Mer"])
        #expect(codes == ["Aamer": "Mer", "Merenburg": "Men"])
    }

    @Test func `a hundred names that are all alike still get a code each`() {
        let namen = (1...100).map { "Aa \(String(repeating: "a", count: $0))" }
        #expect(Set(Gemeentecode.codes(for: namen).values).count == 100)
    }

    @Test(arguments: ["", "-", "123", "’s-", "Nieuw-", "日本"])
    func `a name without letters does no harm`(naam: String) {
        #expect(Gemeentecode.codes(for: [naam, "Bree"]).count == 2)
    }
}
