import SeasonalAdjustment
import SystemCalls

extension Context {
  /// X-13ARIMA-SEATS: by `PLEDGELINE_X13`, on the search path, or where our own set-up puts it; nil where it is not there.
  var x13: X13Program? {
    let environment = surroundings.environment
    var own: [String] = []
    if let folder = environment["XDG_DATA_HOME"], folder.hasPrefix("/") {
      own.append(Path.join(folder, "pledgeline/x13"))
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      own.append(Path.join(home, ".local/share/pledgeline/x13"))
    }
    if let folder = surroundings.executable {
      // Beside an installed program, and in the folder of a build.
      own.append(Path.join(Path.parent(of: folder), "libexec/pledgeline"))
      own.append(Path.join(Path.parent(of: Path.parent(of: folder)), "x13"))
    }
    return X13Program.find(
      given: environment[X13Program.variable], search: environment["PATH"], own: own)
  }
}
