import Testing
import HummingbirdTesting
@testable import Stip
