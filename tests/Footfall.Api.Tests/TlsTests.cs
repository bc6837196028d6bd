using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Footfall.Testing;
using Grpc.Health.V1;
using Grpc.Net.Client;

namespace Footfall.Api.Tests;

/// <summary>Both addresses over TLS, with a certificate that the settings name.</summary>
public sealed class TlsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly X509Certificate2 _certificate = Generate();

    public void Dispose()
    {
        _certificate.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Certificate_OfTheSettings_ServesGrpcAndRest()
    {
        Requirement.Program("ffmpeg", "ffmpeg");
        await File.WriteAllTextAsync(_folder.File("tls.crt"), _certificate.ExportCertificatePem(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            _folder.File("tls.key"), _certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem(), TestContext.Current.CancellationToken);
        await using ServiceProcess service = await ServiceProcess.StartAsync(
            $"--Storage:DataFolder={_folder.File("data")}",
            "--urls=https://127.0.0.1:0",
            "--Kestrel:Endpoints:Grpc:Url=https://127.0.0.1:0",
            $"--Kestrel:Certificates:Default:Path={_folder.File("tls.crt")}",
            $"--Kestrel:Certificates:Default:KeyPath={_folder.File("tls.key")}");
        service.GrpcAddress.Scheme.ShouldBe("https");

        using var channel = GrpcChannel.ForAddress(
            service.GrpcAddress, new GrpcChannelOptions { HttpHandler = Trusting(), DisposeHttpClient = true });
        HealthCheckResponse health = await new Health.HealthClient(channel).CheckAsync(
            new HealthCheckRequest(), cancellationToken: TestContext.Current.CancellationToken);
        health.Status.ShouldBe(HealthCheckResponse.Types.ServingStatus.Serving);

        using var rest = new HttpClient(Trusting()) { BaseAddress = service.Address };
        (await rest.GetStringAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken)).ShouldBe("Healthy");
    }

    private static X509Certificate2 Generate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=footfall test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddHours(-1), now.AddHours(1));
    }

    /// <summary>Trusts the one certificate and no other.</summary>
    private SocketsHttpHandler Trusting()
    {
        var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) =>
            shown?.GetCertHashString(HashAlgorithmName.SHA256) == _certificate.GetCertHashString(HashAlgorithmName.SHA256);
        return handler;
    }
}
