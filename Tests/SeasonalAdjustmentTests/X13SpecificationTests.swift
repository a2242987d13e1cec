import Testing
import TimeSeries

@testable import SeasonalAdjustment

@Suite struct X13SpecificationTests {
  private static func specification(
    _ first: Month = Month(year: 2017, month: 3), count: Int = 36, lag: Int? = 30
  ) -> X13Specification? {
    X13Specification(
      from: first, values: (0..<count).map { "\($0 + 1)00000000" }, lag: lag)
  }

  @Test func `The specification is this text`() throws {
    let specification = try #require(Self.specification())
    #expect(
      specification.files[0].text == """
        series{
          title="Series"
          start=2017.3
          period=12
          file="series.dat"
          format="free"
          missingcode=-99999
        }
        transform{
          function=auto
        }
        regression{
          user=(newyear)
          usertype=holiday
          start=2017.3
          file="newyear.dat"
          format="free"
        }
        automdl{
        }
        outlier{
        }
        forecast{
          maxlead=12
        }
        x11{
          save=(d11 d12)
        }

        """)
  }

  @Test func `Without the holiday its block and its file are left out`() throws {
    let specification = try #require(Self.specification(lag: nil))
    #expect(specification.files.map(\.name) == ["series.spc", "series.dat"])
    #expect(!specification.files[0].text.contains("regression"))
  }

  @Test func `The regressor reaches over the year that is forecast`() throws {
    let specification = try #require(Self.specification())
    let counts = specification.files.dropFirst().map {
      $0.text.split(separator: "\n").count
    }
    #expect(counts == [36, 48])
  }

  @Test func `Lines are short and ASCII`() throws {
    let specification = try #require(Self.specification(count: 240))
    for line in specification.files.flatMap({ $0.text.split(separator: "\n") }) {
      #expect(line.utf8.count <= 132)
      #expect(line.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test func `Less than three years are not adjusted`() {
    #expect(Self.specification(count: 35) == nil)
    #expect(Self.specification(count: 36) != nil)
  }

  @Test func `Years whose New Year's Day is not known have no regressor`() {
    let early = Month(year: 1970, month: 1)
    #expect(Self.specification(early) == nil)
    #expect(Self.specification(early, lag: nil) != nil)
  }

  @Test(arguments: [
    (0.5, "0.5000000000"), (-0.25, "-0.2500000000"), (0.0, "0.0000000000"),
    (-1e-12, "0.0000000000"),
    (1.0, "1.0000000000"), (0.0454545454545, "0.0454545455"),
  ])
  func `Numbers have ten decimals`(value: Double, text: String) {
    #expect(X13Specification.decimal(value) == text)
  }
}
