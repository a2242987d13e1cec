import Assessment
import HTML
import Publishing
import TimeSeries
import TradeStatistics

/// Figures as cells: the number as people read it, the marks that go with it, and the way to its derivation.
struct FigureCells {
  let amounts: Amounts
  /// The path that the addresses of figures are appended to.
  let base: [String]
  let state: PageState

  /// Billions of a currency.
  func billions(_ figure: Figure?) -> DataTable.Cell { cell(figure) { amounts.billions($0) } }

  /// Billions, with a sign on what is above zero too.
  func change(_ figure: Figure?) -> DataTable.Cell { cell(figure) { amounts.change($0) } }

  /// Percent.
  func percent(_ figure: Figure?) -> DataTable.Cell { cell(figure) { amounts.percent($0) } }

  /// A bare ratio.
  func ratio(_ figure: Figure?) -> DataTable.Cell { cell(figure) { amounts.ratio($0) } }

  /// By its unit: billions, whole quantities, percent.
  func amount(_ figure: Figure?) -> DataTable.Cell {
    cell(figure) { ConditionText(amounts: amounts).amount($0) }
  }

  /// In the unit of the text that it is about: billions, pieces with their unit, percent.
  func counted(_ figure: Figure?) -> DataTable.Cell {
    cell(figure) { KindText(amounts).number($0) }
  }

  /// Where a figure's derivation is.
  func address(_ figure: Figure) -> HTML.Address {
    state.address(path: base + ["figures", figure.id])
  }

  private func cell(_ figure: Figure?, _ text: (Figure) -> String) -> DataTable.Cell {
    guard let figure else { return .init(html: "–", exact: "") }
    guard let value = figure.value else {
      let reason = figure.result.reason?.text ?? ""
      return .init(
        html: .link(
          address(figure), attributes: [HTML.Attribute("class", "missing")],
          "–<span class=\"hidden\"> \(figure.label) cannot be told: \(reason)</span>"), exact: "")
    }
    let whole = text(figure)
    let marks = String(whole.reversed().prefix { "*~†‡".contains($0) }.reversed())
    let number = String(whole.dropLast(marks.count))
    let link = HTML.link(address(figure), "\(number)")
    return .init(html: "\(link)\(FigureCells.marks(marks))", exact: "\(value)")
  }

  private static func marks(_ marks: String) -> HTML {
    marks.isEmpty ? HTML() : "<span class=\"mark\">\(marks)</span>"
  }
}
