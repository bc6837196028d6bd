using Footfall.Domain.Cameras;

namespace Footfall.Domain.Tests.Cameras;

public sealed class SecretTextTests
{
    [Theory]
    [InlineData("rtsp://admin:s3cret@cam/1", "rtsp://admin:s3cret@cam/1: 401", "rtsp://***@cam/1: 401")]
    [InlineData("rtsp://admin:s3@cr/et@cam/1", "opening rtsp://admin:s3@cr/et@cam/1", "opening rtsp://***@cam/1")]
    [InlineData("rtsp://admin:s3%40cret@cam/1", "user admin, key s3@cret", "user admin, key ***")]
    [InlineData("rtsp://admin@cam/1", "rtsp://admin@cam/1", "rtsp://***@cam/1")]
    [InlineData("rtsp://@cam/1", "from me@home to rtsp://@cam/1", "from me@home to rtsp://***@cam/1")]
    [InlineData("RTSP://admin:s3cret@cam/1", "rtsp://admin:s3cret@cam/1", "rtsp://***@cam/1")]
    [InlineData("rtsp://cam/1", "redirected to rtsp://other:pw@cam/2", "redirected to rtsp://***@cam/2")]
    [InlineData("rtsp://cam/1", "redirected to http://cam/2?sig=s3cret: 404", "redirected to http://cam/2?***: 404")]
    [InlineData("http://cam/v?user=u&password=x1y2&n=1", "http://cam/v?user=u&password=x1y2&n=1: 404", "http://cam/v?***: 404")]
    [InlineData("http://cam/v?user=u&password=x1y2&n=1", "key x1y2 of GET /v?user=u&password=x1y2&n=1", "key *** of GET /v?***")]
    [InlineData("http://cam/v?TOKEN=abc", "GET http://cam/v?TOKEN=abc failed", "GET http://cam/v?*** failed")]
    [InlineData("http://cam/v?sig=a%2Bb", "GET /v?sig=a+b failed", "GET /v?*** failed")]
    [InlineData("http://cam/v?user=me@shop&sig=s3cret", "http://cam/v?user=me@shop&sig=s3cret: 404", "http://***: 404")]
    [InlineData("rtsp://cam/user=u;password=x1y2/1", "rtsp://cam/user=u;password=x1y2/1", "rtsp://cam/user=u;password=***")]
    [InlineData("/films/a@b.mp4", "/films/a@b.mp4", "/films/a@b.mp4")]
    public void Secrets_AreHidden(string address, string text, string shown) =>
        new SecretText(address).Hide(text).ShouldBe(shown);

    [Fact]
    public void Password_OfAnySigns_IsNeverShown() =>
        CsCheck.Check.Sample(
            CsCheck.Gen.String[CsCheck.Gen.Char["aB9@:/?#%&+ü!$"], 3, 12],
            password =>
            {
                string address = $"rtsp://admin:{password}@camera.example:554/stream";
                string shown = new SecretText(address).Hide($"method DESCRIBE failed: {address}: 401 Unauthorized");

                // With a question mark in it, what follows could as well be a query: then nothing is shown.
                return shown is "method DESCRIBE failed: rtsp://***@camera.example:554/stream: 401 Unauthorized"
                    or "method DESCRIBE failed: rtsp://***: 401 Unauthorized";
            });

    [Fact]
    public void Password_OfAnySigns_IsNotShown_WithTheSchemeWrittenOtherwise() =>
        CsCheck.Check.Sample(
            CsCheck.Gen.String[CsCheck.Gen.Char["aB9@:/?#%&+ü!$"], 3, 12],
            password =>
            {
                var secrets = new SecretText($"RTSP://admin:{password}@camera.example:554/stream");
                return secrets.Hide($"opening rtsp://admin:{password}@camera.example:554/stream")
                    == "opening rtsp://***@camera.example:554/stream";
            });
}
