import LoopbackServer
import OfficialSources
import TimeSeries
import TradeStatistics

@testable import Fetching

/// Addresses and answers of UN Comtrade about China's trade with the United States, figures made up.
enum Comtrade {
  /// The address that asks when months were released.
  static func dates(_ periods: [String], path: String = "data/v1/getDa") -> String {
    "comtradeapi.un.org/\(path)/C/M/HS?reporterCode=156&period=" + periods.joined(separator: ",")
  }

  /// An answer of release dates.
  static func availability(
    _ datasets: [(period: String, last: String, checksum: Int?)]
  ) -> LoopbackServer.Reply {
    let rows = datasets.map { period, last, checksum in
      #"{"datasetCode":20156\#(period),"typeCode":"C","freqCode":"M","period":\#(period),"#
        + #""reporterCode":156,"classificationCode":"H5","totalRecords":12,"datasetChecksum":"#
        + #"\#(checksum.map { "\($0)" } ?? "null"),"firstReleased":"2020-04-01T00:00:00","#
        + #""lastReleased":"\#(last)T00:00:00"}"#
    }
    return envelope(rows)
  }

  /// The address of imports.
  static func imports(
    _ periods: [String], _ codes: [String], path: String = "data/v1/get"
  ) -> String {
    "comtradeapi.un.org/\(path)/C/M/HS?reporterCode=156&partnerCode=842&period="
      + periods.joined(separator: ",") + "&cmdCode=" + codes.joined(separator: ",")
      + "&flowCode=M&partner2Code=0&customsCode=C00&motCode=0"
  }

  /// An answer with a row a month and code, as the office's own readers take it.
  static func figures(
    _ periods: [String], _ codes: [String], value: Int = 1000
  ) -> LoopbackServer.Reply {
    envelope(
      periods.flatMap { period in
        codes.map { code in
          #"{"typeCode":"C","freqCode":"M","period":"\#(period)","reporterCode":156,"#
            + #""flowCode":"M","partnerCode":842,"partner2Code":0,"classificationCode":"H5","#
            + #""cmdCode":"\#(code)","aggrLevel":\#(code.utf8.count),"customsCode":"C00","#
            + #""mosCode":"0","motCode":0,"qtyUnitCode":-1,"qty":null,"isQtyEstimated":false,"#
            + #""cifvalue":\#(value),"fobvalue":null,"primaryValue":\#(value)}"#
        }
      })
  }

  private static func envelope(_ rows: [String]) -> LoopbackServer.Reply {
    .answer(
      200,
      #"{"elapsedTime":"0.1 secs","count":\#(rows.count),"data":["#
        + rows.joined(separator: ",") + #"],"error":""}"#)
  }

  /// Imports of some headings.
  static func plan(
    _ from: String, _ through: String, _ codes: [String], tier: ComtradeQuery.Tier = .keyed,
    onFile: OnFile = .nothing
  ) throws -> FetchPlan {
    let first = Month(from) ?? Month(year: 1, month: 1)
    return try FetchPlan.comtrade(
      tier, reporter: .china, partner: .usa, .import, level: .hs4,
      months: first...(Month(through) ?? first), codes: codes.compactMap { ProductCode($0) },
      onFile: onFile)
  }
}
