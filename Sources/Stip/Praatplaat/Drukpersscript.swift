/// The other side of the press, in Python: HTML in, PDF out, until the input ends. Each message begins with its length in
/// four bytes; an answer has a byte before that: 0 a PDF, 1 what went wrong, 2 WeasyPrint is missing.
///
/// Nothing is fetched from outside or from disk, so a text in a plan cannot make the press open an address.
let drukpersscript = #"""
    import os
    import struct
    import sys

    answers = os.fdopen(os.dup(1), 'wb')
    os.dup2(2, 1)  # what a library prints is no part of an answer
    questions = sys.stdin.buffer


    def answer(kind, content):
        answers.write(struct.pack('>BI', kind, len(content)) + content)
        answers.flush()


    def read(count):
        content = questions.read(count)
        if len(content) < count:
            sys.exit(0)
        return content


    try:
        import weasyprint
        from weasyprint.urls import URLFetcher, URLFetchingError
    except ImportError:
        answer(2, b'')
        sys.exit(0)


    class Nothing(URLFetcher):
        def fetch(self, url, *_, **__):
            raise URLFetchingError('nothing from outside')


    while True:
        html = read(struct.unpack('>I', read(4))[0]).decode()
        try:
            page = weasyprint.HTML(string=html, base_url=None, url_fetcher=Nothing())
            answer(0, page.write_pdf(pdf_variant='pdf/ua-1'))
        except Exception as fault:
            answer(1, repr(fault).encode()[:2000])
    """#
