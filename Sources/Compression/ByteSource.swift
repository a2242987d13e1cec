/// Fills the buffer from its start and returns how many bytes it put there; 0 means the end.
public typealias ByteSource = (inout [UInt8]) throws -> Int

/// Fills the buffer from its start with the bytes from an offset on; returns how many, 0 at or behind the end.
public typealias ByteReading = (_ offset: Int, _ buffer: inout [UInt8]) throws -> Int
