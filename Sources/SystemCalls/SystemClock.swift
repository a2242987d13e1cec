#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The wall clock, in Coordinated Universal Time; only the command line and the services may ask it.
public enum SystemClock {
  /// Whole seconds since 1970-01-01 00:00 UTC.
  public static func now() -> Int {
    time(nil)
  }

  /// Today's date in UTC: the year, the month from 1 to 12, the day from 1 to 31.
  public static func today() -> (year: Int, month: Int, day: Int) {
    date(ofEpochSeconds: now())
  }

  /// The date in UTC of a moment given in seconds since 1970-01-01 00:00 UTC.
  public static func date(ofEpochSeconds seconds: Int) -> (year: Int, month: Int, day: Int) {
    var moment = time_t(seconds)
    var parts = unsafe tm()
    _ = unsafe gmtime_r(&moment, &parts)
    return unsafe (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }
}
