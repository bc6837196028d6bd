# The service with everything it needs, run by a user without rights.
FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
WORKDIR /source
COPY global.json Directory.*.props ./
COPY protos protos
COPY src src
RUN dotnet publish src/Footfall.Service -c Release -o /app --artifacts-path /tmp/artifacts

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl ffmpeg libgtk-3-0t64 tzdata \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app .
COPY models models
COPY footage footage
RUN install -d -o app -g app /data
USER app
VOLUME /data

# Inside the container the service must listen on every address; docker-compose.yml publishes it on loopback only.
ENV ASPNETCORE_URLS=http://0.0.0.0:5080 \
    Service__AllowRemote=true \
    Storage__DataFolder=/data
EXPOSE 5080
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
    CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://127.0.0.1:5080/health/live"]
ENTRYPOINT ["dotnet", "Footfall.Service.dll"]
