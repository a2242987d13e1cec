import Testing

/// Texts in GB18030, for files in the shape of Chinese customs'.
enum GB18030Text {
  /// The codes of the characters that the tests use.
  private static let codes: [Character: UInt16] = [
    "数": 0xCAFD, "据": 0xBEDD, "年": 0xC4EA, "月": 0xD4C2, "贸": 0xC3B3, "易": 0xD2D7, "伙": 0xBBEF,
    "伴": 0xB0E9, "编": 0xB1E0, "码": 0xC2EB, "名": 0xC3FB, "称": 0xB3C6, "商": 0xC9CC, "品": 0xC6B7,
    "第": 0xB5DA, "一": 0xD2BB, "二": 0xB6FE, "量": 0xC1BF, "计": 0xBCC6, "单": 0xB5A5, "位": 0xCEBB,
    "人": 0xC8CB, "民": 0xC3F1, "币": 0xB1D2, "美": 0xC3C0, "元": 0xD4AA, "国": 0xB9FA, "种": 0xD6D6,
    "用": 0xD3C3, "大": 0xB4F3, "豆": 0xB6B9, "黑": 0xBADA, "千": 0xC7A7, "克": 0xBFCB, "，": 0xA3AC,
    "除": 0xB3FD, "外": 0xCDE2, "方": 0xB7BD, "式": 0xCABD, "注": 0xD7A2, "册": 0xB2E1, "地": 0xB5D8,
    "台": 0xCCA8, "巴": 0xB0CD, "西": 0xCEF7, "港": 0xB8DB, "香": 0xCFE3, "中": 0xD6D0, "艘": 0xCBD2,
    "怪": 0xB9D6,
  ]

  /// The bytes of a text; ASCII stands for itself.
  static func bytes(_ text: String) throws -> [UInt8] {
    try text.flatMap { character -> [UInt8] in
      if character == "\r\n" { return [0x0D, 0x0A] }
      if let ascii = character.asciiValue { return [ascii] }
      let code = try #require(codes[character], "\(character) has no code here")
      return [UInt8(code >> 8), UInt8(code & 0xFF)]
    }
  }
}
