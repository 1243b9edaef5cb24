/// Steps that wait for each other in a circle, so that none of them can ever begin.
enum Stappenkring {
    /// Every circle that is met on a walk along the steps, step by step: each waits for the next, the last for the first.
    static func all(in stappen: [Stap]) -> [[String]] {
        let nodig = Dictionary(stappen.map { ($0.id, $0.nodig) }) { first, _ in first }
        var state: [String: Bool] = [:]
        var result: [[String]] = []
        // A walk without recursion: a chain may be thousands of steps long.
        for begin in stappen.map(\.id) where state[begin] == nil {
            var path: [(id: String, next: Int)] = [(begin, 0)]
            var place = [begin: 0]
            state[begin] = false
            while let last = path.last {
                let waits = nodig[last.id] ?? []
                guard last.next < waits.count else {
                    state[last.id] = true
                    place[last.id] = nil
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let id = waits[last.next]
                if let start = place[id] {
                    result.append(path[start...].map(\.id))
                } else if state[id] == nil, nodig[id] != nil {
                    state[id] = false
                    place[id] = path.count
                    path.append((id, 0))
                }
            }
        }
        return result
    }
}
