import TimeSeries
import TradeStatistics

/// What a test was promised and did not get.
struct Missing: Error {
  let what: String
}

extension Optional {
  func required(_ what: String = "value") throws -> Wrapped {
    guard let self else { throw Missing(what: what) }
    return self
  }
}

func day(_ text: String) throws -> Day { try Day(text).required(text) }

func month(_ text: String) throws -> Month { try Month(text).required(text) }

func period(_ text: String) throws -> Period { try Period(text).required(text) }

func code(_ text: String) throws -> ProductCode { try ProductCode(text).required(text) }

func number(_ text: String) throws -> FixedPoint { try FixedPoint(text).required(text) }

func source(_ text: String) throws -> SourceID { try SourceID(rawValue: text).required(text) }
