/// A rule that makes winning sets of ballots. The raw value is its name in files.
///
/// A rule that would give another outcome for some profile gets a higher version; files of before keep the one they name.
public enum Rule: String, CaseIterable, Hashable, Sendable {
    case approval = "goedkeuring"
    case weightedApproval = "gewogen-goedkeuring"
    case pav
    case phragmen = "seq-phragmen"
    case equalShares = "gelijke-delen"
    case borda
    case stv
    case kemeny

    public var version: Int { 1 }

    /// Where the rule is written down.
    public var source: String {
        switch self {
        case .approval, .weightedApproval:
            "S. J. Brams en P. C. Fishburn, Approval Voting, American Political Science Review 72 (1978)"
        case .pav:
            "T. N. Thiele, Om Flerfoldsvalg (1895); D. M. Kilgour, Approval Balloting for Multi-winner Elections (2010)"
        case .phragmen:
            "L. E. Phragmén (1894); M. Brill e.a., Phragmén’s voting methods and justified representation, Mathematical Programming 203 (2024)"
        case .equalShares:
            "D. Peters en P. Skowron, Proportionality and the Limits of Welfarism (2020), aangevuld met Phragmén"
        case .borda:
            "J.-C. de Borda, Mémoire sur les élections au scrutin (1784)"
        case .stv:
            "T. Hare en H. R. Droop; Scottish Local Government Elections Order 2007 (weighted inclusive Gregory), hier zonder afronding"
        case .kemeny:
            "J. G. Kemeny, Mathematics without Numbers, Daedalus 88 (1959)"
        }
    }

    /// Whether the order within a ballot counts.
    public var isRanked: Bool { [.borda, .stv, .kemeny].contains(self) }
}
