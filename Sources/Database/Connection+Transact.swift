import Foundation

extension Connection {
    /// Runs `body` between `begin` and `commit`: up to three times in all, when the database says that another
    /// transaction came between.
    func transact<T>(_ access: Access, clock: () -> Date, _ body: (Transaction) throws -> T) throws -> T {
        for number in 1...2 {
            do {
                return try attempt(access, isLastTry: false, clock: clock, body)
            } catch let error as DatabaseError where error.isWorthRepeating {
                pause(after: number)
            }
        }
        return try attempt(access, isLastTry: true, clock: clock, body)
    }

    private func attempt<T>(_ access: Access, isLastTry: Bool, clock: () -> Date, _ body: (Transaction) throws -> T) throws -> T {
        try begin(access, isLastTry: isLastTry)
        let work = Work(on: self)
        do {
            let result = try body(Transaction(work: work, now: clock().wholeMilliseconds))
            if let failure = work.failure { throw failure }
            work.end()
            try commit()
            return result
        } catch {
            work.end()
            try rollback()
            // What the body made of a conflict does not matter: it is going to run again.
            if let conflict = work.failure as? DatabaseError, conflict.isWorthRepeating { throw conflict }
            throw error
        }
    }

    /// Two transactions that met once should not meet again: each waits a time of its own, some milliseconds.
    private func pause(after number: Int) {
        Thread.sleep(forTimeInterval: Double.random(in: 0.001...0.01) * Double(number))
    }
}
