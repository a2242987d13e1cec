/// Who may keep an answer, and for how long.
public enum CachePolicy: Hashable, Sendable {
  /// Nobody keeps it.
  case never
  /// It is kept, and asked about again by its tag each time: for what a new release may change.
  case revalidated
  /// It may be given out again for so many seconds.
  case kept(seconds: Int)
  /// It never changes under its address: for files whose name holds their digest.
  case forever

  /// The value of the header `Cache-Control`.
  public var header: String {
    switch self {
    case .never: "no-store"
    case .revalidated: "no-cache"
    case .kept(let seconds): "max-age=\(seconds)"
    case .forever: "max-age=31536000, immutable"
    }
  }
}
