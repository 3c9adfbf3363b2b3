"""Parts of the PDF renderer; each may use WeasyPrint, so it is imported only when a PDF is made."""
