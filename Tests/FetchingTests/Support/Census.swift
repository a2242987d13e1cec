import LoopbackServer
import TimeSeries
import TradeStatistics

@testable import Fetching

/// Addresses and answers of the Census Bureau, figures made up.
enum Census {
  static let base =
    "api.census.gov/data/timeseries/intltrade/exports/hs?get=E_COMMODITY,ALL_VAL_MO,QTY_1_MO,"
    + "QTY_1_MO_FLAG,UNIT_QY1&time="

  /// The address of exports to China.
  static func exports(
    _ time: String, level: String = "HS10", codes: [String] = [], key: String = "k3y"
  ) -> String {
    base + time + "&COMM_LVL=\(level)&SUMMARY_LVL=DET&CTY_CODE=5700"
      + codes.map { "&E_COMMODITY=\($0)" }.joined() + "&key=\(key)"
  }

  /// An answer with a row a month and code; the value is made of both.
  static func rows(
    _ months: [String], codes: [String] = ["1201900095"], level: String = "HS10",
    partner: String = "5700"
  ) -> String {
    let header =
      #"["E_COMMODITY","ALL_VAL_MO","QTY_1_MO","QTY_1_MO_FLAG","UNIT_QY1","time","COMM_LVL","#
      + #""SUMMARY_LVL","CTY_CODE"]"#
    let rows = months.flatMap { month in
      codes.map { code in
        let value = (Month(month)?.ordinal ?? 0) * 1000 + code.utf8.reduce(0) { $0 + Int($1) }
        return #"["\#(code)","\#(value)","0","M","KG","\#(month)","\#(level)","DET","\#(partner)"]"#
      }
    }
    return "[" + ([header] + rows).joined(separator: ",\n") + "]"
  }

  static func answer(
    _ months: [String], codes: [String] = ["1201900095"], level: String = "HS10"
  ) -> LoopbackServer.Reply {
    .answer(
      200, rows(months, codes: codes, level: level), headers: ["Content-Type: application/json"])
  }

  /// Exports to China, all codes of a level.
  static func plan(
    _ from: String, _ through: String, level: Classification.Level = .hs10,
    codes: [ProductCode] = [], onFile: OnFile = .nothing
  ) throws -> FetchPlan {
    let first = Month(from) ?? Month(year: 1, month: 1)
    return try FetchPlan.census(
      .export, partner: .china, level: level, months: first...(Month(through) ?? first),
      codes: codes, onFile: onFile)
  }

  static let keyPage =
    "\n<html>\n<head><title>Missing Key</title></head>\n<body><p>A valid <em>key</em> must be "
    + "included</p></body></html>"
}
