import Fetching
import ReleaseArchive

/// How fast a fetch goes and how long it may still take, for its progress bar.
struct FetchPace {
  let start: Instant

  /// `census-…  12 a minute, 3 min left`; the name alone until one step is done.
  func text(_ progress: FetchProgress, now: Instant) -> String {
    let seconds = Int((now.microseconds - start.microseconds) / 1_000_000)
    guard progress.done > 0, seconds > 0, progress.done < progress.total else {
      return progress.title
    }
    let left = seconds * (progress.total - progress.done) / progress.done
    let time = left < 90 ? "\(left) s" : "\((left + 30) / 60) min"
    return "\(progress.done * 60 / seconds) a minute, \(time) left  \(progress.title)"
  }
}
