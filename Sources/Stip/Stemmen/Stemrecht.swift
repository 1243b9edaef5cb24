/// Whether somebody may answer for a participant, and as what (BES-16). Who closed their right after sending loses no ballot by it.
///
/// | participant | who | may answer |
/// |---|---|---|
/// | keeps out (verschoond) | anybody | no |
/// | overleg | member or secretaris of it, no volmacht | yes, for the overleg |
/// | overleg | member or secretaris of it, volmacht to another | no: that other does |
/// | overleg | who has the volmacht, and may answer in that overleg | yes, on its behalf |
/// | person | that person, no volmacht | yes |
/// | person | that person, volmacht given | no, until it is withdrawn |
/// | person | who has the volmacht, and may answer in that overleg | yes, on behalf of the person |
/// | either | who has the volmacht, and may no longer answer in that overleg | no |
/// | either | anybody else, who leads the round too | no |
///
/// A volmacht is never counted by itself: who has it must be present, which is to say must send the answer.
enum Stemrecht: Equatable, Sendable {
    case zelf
    /// On behalf of the participant of that name.
    case namens(String)
    case geen(Reason)

    init(_ deelnemer: Deelnemer, of actor: Actor) {
        let may = actor.may(.stemmen, in: deelnemer.overleg)
        if deelnemer.verschoning != nil {
            self = .geen(.isVerschoond(deelnemer.naam))
        } else if let volmacht = deelnemer.volmacht {
            let isReceiver = volmacht.aan.rawValue == actor.id
            self = isReceiver && may ? .namens(deelnemer.naam) : .geen(isReceiver || !may ? .magNietStemmen : .volmachtGegeven(volmacht.naam))
        } else {
            switch deelnemer.soort {
            case .overleg: self = may ? .zelf : .geen(.magNietStemmen)
            case .persoon(let wie, _): self = may && wie.rawValue == actor.id ? .zelf : .geen(may ? .biljetVanAnder(deelnemer.naam) : .magNietStemmen)
            }
        }
    }

    /// - Throws: `Refusal` when there is none.
    func require() throws(Refusal) -> String? {
        switch self {
        case .zelf: return nil
        case .namens(let naam): return naam
        case .geen(let reason): throw Refusal(reason)
        }
    }
}
