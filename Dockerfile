# docker build -t presend . && docker run --rm -v "$PWD:/drafts:ro" presend check
# The first stage builds with Swift's standard library inside the program; the second holds the program and C libraries.
FROM swift:6.2-bookworm AS build
RUN apt-get update \
  && apt-get install -y --no-install-recommends g++ pkg-config libpcre2-dev libicu-dev libpsl-dev libphonenumber-dev \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY Package.swift ./
COPY Plugins Plugins
COPY Sources Sources
COPY Tests Tests
COPY examples examples
COPY Benchmarks/growth Benchmarks/growth
COPY rules rules
COPY Scripts Scripts
COPY docs/third-party.md docs/
COPY LICENSE SECURITY.md ./
RUN swift build -c release --static-swift-stdlib --product presend \
  && swift build -c release --static-swift-stdlib --product write-manuals \
  && strip .build/release/presend \
  && Scripts/install .build/release/presend .build/release/write-manuals /out

FROM debian:bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends libpcre2-8-0 libicu72 libpsl5 libphonenumber8 libgmime-3.0-0 libcld2-0 \
    libzbar0 libgd3 git \
  && rm -rf /var/lib/apt/lists/*
COPY --from=build /out /usr/local
USER nobody
WORKDIR /drafts
ENTRYPOINT ["presend"]
CMD ["check"]
