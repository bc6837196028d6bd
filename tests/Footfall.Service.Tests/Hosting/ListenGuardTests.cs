using System.Net;
using System.Net.Sockets;
using Footfall.Service.Hosting;

namespace Footfall.Service.Tests.Hosting;

public sealed class ListenGuardTests
{
    [Theory]
    [InlineData("127.0.0.1:5080", true)]
    [InlineData("127.8.9.1:80", true)]
    [InlineData("[::1]:5080", true)]
    [InlineData("0.0.0.0:5080", false)]
    [InlineData("[::]:5080", false)]
    [InlineData("192.168.1.20:5080", false)]
    [InlineData("[::ffff:127.0.0.1]:5080", true)]
    public void Address_IsOwn_OnlyWhereNoOtherMachineReachesIt(string address, bool own) =>
        ListenGuard.IsOwn(IPEndPoint.Parse(address)).ShouldBe(own);

    [Fact]
    public void SocketInTheFileSystem_IsOwn() =>
        ListenGuard.IsOwn(new UnixDomainSocketEndPoint("/tmp/footfall.sock")).ShouldBeTrue();

    [Fact]
    public void OpenAddress_IsRefused_WithTheRemedy()
    {
        var open = new IPEndPoint(IPAddress.Any, 5080);
        Should.Throw<WrongInputException>(() => ListenGuard.Check(open, allowRemote: false))
            .Message.ShouldSatisfyAllConditions(
                message => message.ShouldContain("0.0.0.0:5080"),
                message => message.ShouldContain("Service:AllowRemote"));
        Should.NotThrow(() => ListenGuard.Check(open, allowRemote: true));
    }
}
