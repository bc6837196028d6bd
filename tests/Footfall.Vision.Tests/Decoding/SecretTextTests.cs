using Footfall.Vision.Decoding;

namespace Footfall.Vision.Tests.Decoding;

public sealed class SecretTextTests
{
    [Theory]
    [InlineData("rtsp://admin:s3cret@cam/1", "rtsp://admin:s3cret@cam/1: 401", "rtsp://***@cam/1: 401")]
    [InlineData("rtsp://admin:s3@cr/et@cam/1", "opening rtsp://admin:s3@cr/et@cam/1", "opening rtsp://***@cam/1")]
    [InlineData("rtsp://admin:s3%40cret@cam/1", "user admin, key s3@cret", "user admin, key ***")]
    [InlineData("rtsp://admin@cam/1", "rtsp://admin@cam/1", "rtsp://***@cam/1")]
    [InlineData("rtsp://cam/1", "redirected to rtsp://other:pw@cam/2", "redirected to rtsp://***@cam/2")]
    [InlineData("http://cam/v?user=u&password=x1y2&n=1", "http://cam/v?user=u&password=x1y2&n=1", "http://cam/v?user=u&password=***&n=1")]
    [InlineData("http://cam/v?TOKEN=abc", "GET http://cam/v?TOKEN=abc failed", "GET http://cam/v?TOKEN=*** failed")]
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
                return shown == "method DESCRIBE failed: rtsp://***@camera.example:554/stream: 401 Unauthorized";
            });
}
