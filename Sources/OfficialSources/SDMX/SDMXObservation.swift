import TextFormats

/// One observation as a message writes it, by the components that a profile asks for.
struct SDMXObservation {
  /// A part of it, for messages.
  enum Part: Hashable {
    case dimension(Int)
    case period
    case value(Int)
    case action
    case validity
    case multiplier
  }

  /// The codes of the profile's dimensions, in its order.
  var codes: [String] = []
  var period = ""
  /// The texts of the profile's values, in its order; blank where there is none.
  var values: [String] = []
  var action = SDMXAction.take
  var status = ""
  var confidentiality = ""
  /// The power of ten of the profile's multiplier; blank where there is none.
  var multiplier = ""
  /// The text of the profile's column of publication.
  var published = ""
  /// From when to when the observation held, where the message is a history.
  var validFrom = ""
  var validTo = ""
  var line = 0
}
