using Footfall.Service.Health;

namespace Footfall.Service.Tests.Hosting;

public sealed class MetricsOfPresentCamerasTests
{
    [Fact]
    public void Cameras_ThatAreGone_AreLeftOut_AndNothingElseIs()
    {
        const string Text =
            "# TYPE frames counter\n"
            + "frames{camera=\"door\"} 3 1\n"
            + "frames{otel=\"x\",camera=\"door-2\",state=\"Live\"} 4 1\n"
            + "other{security_camera=\"door-2\"} 5\n"
            + "# EOF\n";

        MetricsOfPresentCameras.Filter(Text, ["door"]).ShouldBe(
            "# TYPE frames counter\nframes{camera=\"door\"} 3 1\nother{security_camera=\"door-2\"} 5\n# EOF\n");
    }
}
