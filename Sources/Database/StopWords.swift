/// Words that every Dutch text has, and that therefore find nothing. The list is the one of PostgreSQL's `dutch`, which
/// comes from Snowball, so that both databases leave out the same.
enum StopWords {
    static func contain(_ word: String) -> Bool {
        var word = word
        return word.withUTF8 { contain($0) }
    }

    /// No word of the list has more than eight letters, so each fits in one number.
    static func contain(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        word.count <= 8 && numbers.contains(word.reduce(0) { $0 << 8 | UInt64($1) })
    }

    private static let numbers = Set(list.split(separator: " ").map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })

    private static let list = """
        de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan zou of wat mijn \
        men dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft hebben deze u want nog zal me \
        zij nu ge geen omdat iets worden toch al waren veel meer doen toen moet ben zonder kan hun dus alles onder ja eens \
        hier wie werd altijd doch wordt wezen kunnen ons zelf tegen na reeds wil kon niets uw iemand geweest andere
        """
}
