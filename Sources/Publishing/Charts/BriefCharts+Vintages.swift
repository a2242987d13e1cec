import Assessment
import Briefing
import Charts
import TimeSeries
import TradeStatistics

extension BriefCharts {
  /// How one official total was revised, from publication to publication.
  var vintages: Measured<Chart> {
    illustrated.revisions.flatMap { found in
      guard let first = found.vintages.first, let last = found.vintages.last
      else { return .notMeasurable(Reason(.notOnFile, "no vintage is on file")) }
      let unit = FigureUnit.money(found.table.currency)
      let base = self.unit(unit, for: found.vintages.map(\.value))
      let change = last.value - first.value
      let chart = VintagesChart(
        texts: ChartTexts(
          title:
            "\(found.table.reporter.name) exports to \(found.table.partner.name) in "
            + "\(DateText.period(found.period)), as revised",
          finding:
            "\(found.vintages.count) vintages by \(DateText.day(brief.asOf)): from "
            + "\(words(first.value, unit)) to \(words(last.value, unit)), "
            + "\(change.isNegative ? "down" : "up") \(words(change.magnitude, unit)).",
          source:
            "Source: \(OfficeName.of(found.table.source)), every vintage on file. "
            + ChartSource(stamp: brief.stamp).line("", []),
          alternativeText: "Steps from one publication of the figure to the next."),
        unit: ChartUnit(
          name: base.name, base: base.base, exponent: base.exponent, places: 3),
        first: first.publication.day.month.firstDay, last: brief.asOf,
        vintages: FigureLine(
          label: DateText.period(found.period),
          points: found.vintages.map { vintage in
            ChartPoint(
              vintage.publication.day,
              .value(
                shown(vintage.value, unit),
                FigureMark(isStandIn: false, isUnofficial: vintage.status != .official)))
          }))
      return .value(chart.chart)
    }
  }
}
