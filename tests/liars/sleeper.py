"""Never answers a vector."""

import time

from liar import serve


def lie(request):
    time.sleep(3600)


serve(lie)
