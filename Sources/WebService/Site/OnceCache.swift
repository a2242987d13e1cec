import SystemCalls

/// Values by key, of which each is made once, also where several threads ask for it at the same time.
///
/// Bounded by what the values cost together; those not asked for the longest go first.
final class OnceCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private enum Entry {
    case underWay
    case ready(Value, cost: Int, used: Int)
  }

  private struct State {
    var entries: [Key: Entry] = [:]
    var cost = 0
    var clock = 0
  }

  private enum Found {
    case value(Value)
    case isOurs
  }

  private let limit: Int
  private let cost: @Sendable (Value) -> Int
  private let state = WaitableState(State())

  /// Creates a cache.
  ///
  /// - Parameters:
  ///   - limit: what all values may cost together.
  ///   - cost: what one costs.
  init(limit: Int, cost: @escaping @Sendable (Value) -> Int = { _ in 1 }) {
    self.limit = limit
    self.cost = cost
  }

  /// How many values are kept, and what they cost.
  var filling: (count: Int, cost: Int) { state.change { ($0.entries.count, $0.cost) } }

  /// The value of a key: kept, awaited from another thread, or made by this one.
  ///
  /// What fails is not kept: who waited for it tries for itself.
  ///
  /// - Parameter isKept: whether a value is one for others, too.
  func value<E: Error>(
    _ key: Key, isKept: (Value) -> Bool = { _ in true }, make: () throws(E) -> Value
  ) throws(E) -> Value {
    let found = state.wait { state -> Found? in
      switch state.entries[key] {
      case .ready(let value, let cost, _):
        state.clock += 1
        state.entries[key] = .ready(value, cost: cost, used: state.clock)
        return .value(value)
      case .underWay: return nil
      case nil:
        state.entries[key] = .underWay
        return .isOurs
      }
    }
    if case .value(let value) = found { return value }
    do throws(E) {
      let value = try make()
      if isKept(value) {
        keep(value, for: key)
      } else {
        state.change { _ = $0.entries.removeValue(forKey: key) }
      }
      return value
    } catch {
      state.change { _ = $0.entries.removeValue(forKey: key) }
      throw error
    }
  }

  /// Keeps a value in the place of one that is kept, or under way.
  func keep(_ value: Value, for key: Key) {
    let cost = cost(value)
    state.change { state in
      state.clock += 1
      if case .ready(_, let old, _)? = state.entries[key] { state.cost -= old }
      guard cost <= limit else {
        state.entries.removeValue(forKey: key)
        return
      }
      state.entries[key] = .ready(value, cost: cost, used: state.clock)
      state.cost += cost
      while state.cost > limit, let oldest = OnceCache.oldest(state.entries) {
        state.entries.removeValue(forKey: oldest.key)
        state.cost -= oldest.cost
      }
    }
  }

  private static func oldest(_ entries: [Key: Entry]) -> (key: Key, cost: Int)? {
    var oldest: (key: Key, cost: Int, used: Int)?
    for case (let key, .ready(_, let cost, let used)) in entries where used < oldest?.used ?? .max {
      oldest = (key, cost, used)
    }
    return oldest.map { ($0.key, $0.cost) }
  }
}
