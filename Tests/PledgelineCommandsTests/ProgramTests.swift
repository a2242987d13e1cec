import Testing

/// The built program, run as its users run it.
@Suite(.shippedFigures) enum ProgramTests {}
