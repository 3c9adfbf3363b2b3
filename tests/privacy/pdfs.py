"""Small PDF files, byte by byte (ISO 32000)."""

_PICTURE = b"<</Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>stream\nx\nendstream"


def pdf(text: str, author: str = "", *, picture: bool = False, drawing: str = "") -> bytes:
    """One page with the text, a picture and other drawing; without text it is like a scan."""
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET{drawing}".encode("latin-1") if text else b""
    pictures = b"/XObject<</I 7 0 R>>" if picture else b""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>%s>>>>"
        % pictures,
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        f"<</Author({author})>>".encode("latin-1"),
        *([_PICTURE] if picture else []),
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, body)
    start = len(out)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table
    return out + b"trailer<</Size %d/Root 1 0 R/Info 6 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
