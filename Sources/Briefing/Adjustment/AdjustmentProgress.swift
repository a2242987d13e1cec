/// Told how many series are adjusted, of how many that an outside program has to run for.
///
/// It may be called from any thread, by one at a time.
public typealias AdjustmentProgress = @Sendable (_ done: Int, _ total: Int) -> Void
