// Asks the as-of question again and again inside one process: no start, no parsing, as a server or a script would.
//
// usage: pledgeline-hot ARCHIVE REFERENCE AS-OF REPORTER PARTNER TIMES kept|afresh
//
// REFERENCE is the folder of prefixes.csv and groups.csv. `kept` asks one tally again, which remembers what each release
// adds to each group; `afresh` makes a new one each time, which decodes all rows. Prints the median in milliseconds.

import Briefing
import OfficialSources
import ReleaseArchive
import TimeSeries
import TradeStatistics

let arguments = CommandLine.arguments
guard arguments.count == 8, let day = Day(arguments[3]), let reporter = Economy(arguments[4]),
  let partner = Economy(arguments[5]), let times = Int(arguments[6]), times > 0,
  ["kept", "afresh"].contains(arguments[7])
else {
  fatalError("usage: pledgeline-hot ARCHIVE REFERENCE AS-OF REPORTER PARTNER TIMES kept|afresh")
}
let scheme = try TallySchemeReader.read(
  map: arguments[2] + "/prefixes.csv", groups: arguments[2] + "/groups.csv")
let archive = try SQLiteArchive(reading: arguments[1])

func makeTally() -> ArchiveTally {
  ArchiveTally(
    archive: archive, reporter: reporter, partner: partner, level: .hs10, map: scheme.map,
    groupCount: scheme.groups.count)
}

var tally = makeTally()
var measured: [Duration] = []
for turn in 0...times {
  let time = try ContinuousClock().measure {
    if arguments[7] == "afresh" { tally = makeTally() }
    guard try !(tally.sums(asOf: day).value?.sums.isEmpty ?? true) else {
      fatalError("nothing could be summed")
    }
  }
  // The first turn fills what the others find.
  if turn > 0 { measured.append(time) }
}
measured.sort()
print(measured[measured.count / 2] / .milliseconds(1))
