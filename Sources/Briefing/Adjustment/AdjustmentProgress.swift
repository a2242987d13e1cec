/// Told how many runs of an outside program that adjusts series are done, of how many.
///
/// It may be called from any thread, by one at a time.
public typealias AdjustmentProgress = @Sendable (_ done: Int, _ total: Int) -> Void
