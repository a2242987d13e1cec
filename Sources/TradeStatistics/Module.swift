// TradeStatistics
