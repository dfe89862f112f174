# Reads values with their sources from a gateway, with base R: Rscript read-values.R http://localhost:4000
arguments <- commandArgs(trailingOnly = TRUE)
gateway <- if (length(arguments) > 0) arguments[1] else "http://localhost:4000"
address <- paste0(gateway, "/export/values.csv?indicator=poverty-rate&areas=20,VN&from=2021&to=2025")

# Codes stay text: 01 is not 1. A value that is missing is empty, which is NA and not 0.
rows <- read.csv(
  address,
  fileEncoding = "UTF-8", na.strings = "", check.names = FALSE,
  colClasses = c(area = "character", period = "character", value = "numeric")
)

shown <- ifelse(is.na(rows$value), rows$missing, sprintf("%.2f%%", 100 * rows$value))
print(data.frame(area = rows$area_name, period = rows$period, value = shown, kind = rows$kind, source = rows$source))

# A difference of shares is in points. A break between the two years would forbid it.
of_year <- function(year) rows[rows$area == "20" & rows$period == year, ]
if (is.na(of_year("2025")$breaks)) {
  cat(sprintf("%.2f points less in 2025\n", 100 * (of_year("2024")$value - of_year("2025")$value)))
}
