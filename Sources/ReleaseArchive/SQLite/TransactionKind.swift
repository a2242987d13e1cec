/// What a transaction is for; the raw value begins it.
enum TransactionKind: String {
  /// Several reads of one state.
  case reading = "BEGIN"
  /// A write, whose lock is taken at once, so that it cannot fail half-way for want of it.
  case writing = "BEGIN IMMEDIATE"
}
