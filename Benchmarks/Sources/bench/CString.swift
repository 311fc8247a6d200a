import Glibc

/// A copy that is kept until the end.
func strdupped(_ text: String) -> UnsafeMutablePointer<CChar>? { unsafe strdup(text) }
