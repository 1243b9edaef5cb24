import Foundation

/// Lets transactions in together, or one alone.
///
/// Who was sent back twice goes in alone the third time, so that an act of one user never fails because others in the
/// same program were busy on the same rows.
final class Turnstile: @unchecked Sendable {
    private let condition = NSCondition()
    private var inside = 0
    private var waitingAlone = 0
    private var isAlone = false

    func enter(alone: Bool) {
        condition.withLock {
            if alone {
                waitingAlone += 1
                while inside > 0 { condition.wait() }
                waitingAlone -= 1
                isAlone = true
            } else {
                while isAlone || waitingAlone > 0 { condition.wait() }
            }
            inside += 1
        }
    }

    func leave() {
        condition.withLock {
            inside -= 1
            isAlone = false
            condition.broadcast()
        }
    }
}
