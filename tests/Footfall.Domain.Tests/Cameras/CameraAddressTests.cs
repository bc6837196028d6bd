using Footfall.Domain.Cameras;

namespace Footfall.Domain.Tests.Cameras;

/// <summary>What a camera's address may be, and what of it is shown.</summary>
public sealed class CameraAddressTests
{
    private const string Folder = "/srv/footage";

    [Theory]
    [InlineData("rtsp://10.0.0.7/stream", CameraAddressKind.Rtsp, "rtsp://10.0.0.7/stream")]
    [InlineData("RTSPS://user:p%40ss@cam.local:322/a", CameraAddressKind.Rtsp, "RTSPS://***@cam.local:322/a")]
    [InlineData("rtsp://cam/user=u;password=s3cret;n=1", CameraAddressKind.Rtsp, "rtsp://cam/user=u;password=***;n=1")]
    [InlineData("http://[fe80::1]:8080/video.mjpg", CameraAddressKind.Http, "http://[fe80::1]:8080/video.mjpg")]
    [InlineData("https://cam/x?a=1", CameraAddressKind.Http, "https://cam/x?***")]
    [InlineData("https://cam/x#token=1", CameraAddressKind.Http, "https://cam/x#***")]
    [InlineData("http://cam/x?user=me@shop&sig=s3cret", CameraAddressKind.Http, "http://***")]
    [InlineData("/dev/video0", CameraAddressKind.Device, "/dev/video0")]
    [InlineData("/dev/v4l/by-id/usb-046d_C920-video-index0", CameraAddressKind.Device, "/dev/v4l/by-id/usb-046d_C920-video-index0")]
    [InlineData("/dev/v4l/by-path/pci-0000:00:14.0-usb-0:1:1.0-video-index0", CameraAddressKind.Device, "/dev/v4l/by-path/pci-0000:00:14.0-usb-0:1:1.0-video-index0")]
    [InlineData("../../dev/video1", CameraAddressKind.Device, "/dev/video1")]
    [InlineData("/srv/clips/a b@home.mp4", CameraAddressKind.File, "/srv/clips/a b@home.mp4")]
    [InlineData("../a.mp4", CameraAddressKind.File, "/srv/a.mp4")]
    [InlineData("./a:b.mp4", CameraAddressKind.File, "/srv/footage/a:b.mp4")]
    [InlineData("-i", CameraAddressKind.File, "/srv/footage/-i")]
    public void Accepts_Addresses(string text, CameraAddressKind kind, string shown)
    {
        var address = CameraAddress.Parse(text, Folder);

        address.Kind.ShouldBe(kind);
        $"{address}".ShouldBe(shown);
        CameraAddress.Parse(address.Value, "/elsewhere").ShouldBe(address);
    }

    [Fact]
    public void Value_KeepsThePassword_ForTheDecoder() =>
        CameraAddress.Parse("rtsp://user:p%40ss@cam/a?token=abc", Folder).Value.ShouldBe("rtsp://user:p%40ss@cam/a?token=abc");

    [Theory]
    [InlineData("", "the address is empty.")]
    [InlineData("  ", "the address is empty.")]
    [InlineData(" a.mp4", "spaces at an end")]
    [InlineData("a\0.mp4", "control characters")]
    [InlineData("rtsp://cam/a\nfile '/etc/passwd'", "control characters")]
    [InlineData("concat:/etc/passwd|/etc/hosts", "begins with 'concat:'")]
    [InlineData("pipe:0", "begins with 'pipe:'")]
    [InlineData("data:video/mp4;base64,AAAA", "begins with 'data:'")]
    [InlineData("subfile,,start,0,end,9,,:/etc/passwd", "begins with 'subfile,'")]
    [InlineData("file:/etc/passwd", "begins with 'file:'")]
    [InlineData("ftp://host/film.mp4", "'ftp://host/film.mp4' begins with 'ftp:'")]
    [InlineData("lavfi:testsrc", "begins with 'lavfi:'")]
    [InlineData("rtsp:cam/1", "begins with 'rtsp:'")]
    [InlineData("rtsp://", "no complete URL")]
    [InlineData("rtsp:///stream", "no complete URL")]
    [InlineData("http://user:pass@/cam", "no complete URL")]
    [InlineData("/dev/zero", "the device '/dev/zero' is no camera")]
    [InlineData("/dev/video0/../zero", "the device '/dev/zero' is no camera")]
    [InlineData("../../dev/zero", "the device '/dev/zero' is no camera")]
    [InlineData("/dev/v4l/by-id/../../zero", "the device '/dev/zero' is no camera")]
    [InlineData("/dev/video1234", "is no camera")]
    public void Rejects_WhatIsNotOnTheList(string text, string problem)
    {
        CameraAddress.TryParse(text, Folder, out CameraAddress? address, out AddressRefusal? refusal).ShouldBeFalse();

        address.ShouldBeNull();
        refusal.ShouldNotBeNull().Problem.ShouldContain(problem);
        refusal.Remedy.ShouldStartWith("Write ");
        Should.Throw<FormatException>(() => CameraAddress.Parse(text, Folder)).Message.ShouldEndWith(refusal.ToString());
    }

    [Fact]
    public void Rejects_AddressOfEndlessLength() =>
        Refusal("http://cam/" + new string('a', 3000)).ShouldBe("the address has 3011 characters. Write at most 2048.");

    [Theory]
    [InlineData("ftp://admin:s3cret@10.0.0.7/a")]
    [InlineData("rtsp://admin:s3cret@")]
    [InlineData("rtsp://admin:s3/cret@host name/x")]
    [InlineData("rtsp://admin:s3?cret@host name/x")]
    [InlineData("rtsp://admin:s3#cret@host name/x")]
    [InlineData("rtsp://host name/x?user=me@shop&password=s3cret")]
    [InlineData("rtsp://host name/x?password=s3cret")]
    [InlineData("rtsp://admin:s3cret")]
    [InlineData("rtsp:admin:s3cret@10.0.0.7")]
    [InlineData("admin:s3cret@10.0.0.7/stream")]
    [InlineData("admin:s3cret@rtsp://10.0.0.7/stream")]
    [InlineData(" rtsp://admin:s3cret@10.0.0.7/")]
    public void Rejects_AddressWithAPassword_WithoutShowingIt(string text)
    {
        string refusal = Refusal(text);

        refusal.ShouldNotContain("s3");
        refusal.ShouldNotContain("cret");
    }

    private static string Refusal(string text)
    {
        CameraAddress.TryParse(text, Folder, out _, out AddressRefusal? refusal).ShouldBeFalse();
        return refusal.ShouldNotBeNull().ToString();
    }
}
