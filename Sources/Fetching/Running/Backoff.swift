/// How long to wait before a question is asked again: twice as long each time, with some chance in it.
///
/// The chance keeps programs that failed together from asking together again. Equal seeds wait equally long.
struct Backoff {
  /// How often a question is asked at most.
  static let attempts = 6
  private static let first = 2.0
  private static let longest = 120.0

  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// The wait after so many failures, the first one 1: between half of 2, 4, 8, … seconds and all of it.
  mutating func wait(after failures: Int) -> Duration {
    let whole = (1..<max(failures, 1)).reduce(Backoff.first) { wait, _ in
      min(wait * 2, Backoff.longest)
    }
    let part = Double(next() >> 11) / Double(1 << 53)
    return .milliseconds(Int(whole * 500 * (1 + part)))
  }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
