using System.Net;
using System.Net.Sockets;

namespace Footfall.Service.Hosting;

/// <summary>Keeps a service without login to this machine.</summary>
internal static class ListenGuard
{
    /// <summary>Refuses an address that other machines reach.</summary>
    /// <exception cref="WrongInputException">It is one, and remote visitors are not allowed.</exception>
    public static void Check(EndPoint endPoint, bool allowRemote)
    {
        if (!allowRemote && !IsOwn(endPoint))
        {
            throw new WrongInputException(
                $"Address {endPoint} can be reached from other machines, and this service has no login: whoever reaches it sees " +
                "the cameras. Listen on http://127.0.0.1:5080 (--urls), or set Service:AllowRemote to true if the network " +
                "around it is closed.");
        }
    }

    /// <summary>Refuses what is no address at all.</summary>
    /// <param name="setting">Where it was given.</param>
    /// <param name="url">The address.</param>
    /// <exception cref="WrongInputException">It is none.</exception>
    public static void CheckForm(string setting, string url)
    {
        try
        {
            BindingAddress.Parse(url);
        }
        catch (FormatException wrong)
        {
            throw new WrongInputException($"{setting} is '{url}'; give an address such as http://127.0.0.1:5080.", wrong);
        }
    }

    // A socket in the file system has no address that a network could reach.
    internal static bool IsOwn(EndPoint endPoint) => endPoint switch
    {
        IPEndPoint ip => IPAddress.IsLoopback(ip.Address),
        UnixDomainSocketEndPoint => true,
        _ => false,
    };
}
