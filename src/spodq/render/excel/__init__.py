"""Sheets of the workbook, one file each."""
