import Assessment
import HTML
import Publishing

/// A state in a word, with a sign and a colour that say the same.
struct Badge {
  /// How a state is meant.
  enum Tone: String {
    case good
    case warn
    case bad
    case open
  }

  let text: String
  let tone: Tone

  var html: HTML {
    let sign: HTML =
      switch tone {
      case .good: "✓"
      case .warn: "!"
      case .bad: "✕"
      case .open: "?"
      }
    return """
      <span class="badge \(tone.rawValue)"><span aria-hidden="true">\(sign)</span> \(text)</span>
      """
  }

  init(_ text: String, _ tone: Tone) {
    self.text = text
    self.tone = tone
  }

  init(_ state: ReadingVerdict.State) {
    text = state.rawValue
    tone =
      switch state {
      case .broken, .offCourse: .bad
      case .atRisk: .warn
      case .undetermined: .open
      case .kept: .good
      }
  }

  init(_ state: ConditionState) {
    text = ConditionText.word(state)
    tone =
      switch state {
      case .holds: .good
      case .near: .warn
      case .tripped: .bad
      case .notYetTestable, .notMeasurable: .open
      }
  }

  init(_ standing: Standing) {
    text = standing.rawValue
    tone =
      switch standing {
      case .met, .onPath: .good
      case .behind: .warn
      case .farBehind, .short, .outOfReach, .exceeded, .breached: .bad
      case .notMeasurable, .notStarted, .notDue: .open
      }
  }

  init(_ verdict: ClaimReview.Verdict) {
    switch verdict {
    case .agrees: self.init("agrees", .good)
    case .differs: self.init("differs", .bad)
    case .cannotBeChecked: self.init("cannot be checked", .open)
    case .statement: self.init("statement", .open)
    }
  }
}
