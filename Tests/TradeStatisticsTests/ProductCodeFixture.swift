import Testing
import TradeStatistics

/// A product code that a test knows to be one.
func productCode(_ text: String) throws -> ProductCode { try #require(ProductCode(text)) }
