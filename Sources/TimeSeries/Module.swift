// TimeSeries
