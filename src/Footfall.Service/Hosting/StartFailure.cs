using System.Net.Sockets;
using Footfall.Domain.Plans;
using Footfall.Storage.Configuration;
using Footfall.Storage.Series;
using Footfall.Vision.Decoding;
using Footfall.Vision.Detection;
using Footfall.Vision.Models;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Footfall.Service.Hosting;

/// <summary>Why the service did not start, in words for whoever started it.</summary>
/// <param name="Message">Names the thing, the value and the remedy.</param>
/// <param name="IsWrongInput">True where a setting or a file has to change; false where the machine got in the way.</param>
internal sealed record StartFailure(string Message, bool IsWrongInput)
{
    private const string BinderSource = "Microsoft.Extensions.Configuration.Binder";
    private const string KestrelSource = "Microsoft.AspNetCore.Server.Kestrel.Core";

    /// <summary>Knows the failures that a person can mend; everything else is a bug and keeps its trace.</summary>
    /// <param name="stopped">What stopped the service.</param>
    /// <param name="settings">What it was told; null where not even that could be read.</param>
    public static StartFailure Describe(Exception stopped, IConfiguration? settings) => stopped switch
    {
        OptionsValidationException wrong => new(WrongSettings.Describe([wrong], settings), true),
        AggregateException many when many.InnerExceptions.All(one => one is OptionsValidationException) => new(
            WrongSettings.Describe(many.InnerExceptions.Cast<OptionsValidationException>(), settings), true),
        // A value that does not convert; the binder's message names the setting and the value.
        InvalidOperationException { Source: BinderSource } => new($"Wrong settings:\n  {stopped.Message}", true),
        // An address that cannot be served, such as https without a certificate.
        InvalidOperationException { Source: KestrelSource } => new($"Cannot listen: {stopped.Message}", true),
        WrongInputException or StoreConfigException or PlanException or SourceException or ModelException => new(stopped.Message, true),
        StoreException or DetectionException => new(stopped.Message, false),
        IOException { InnerException: AddressInUseException } => new(
            $"{stopped.Message.TrimEnd('.')}. Another program, perhaps another Footfall, listens there; end it, or choose another " +
            "port with --urls http://127.0.0.1:PORT.",
            false),
        SocketException { SocketErrorCode: SocketError.AccessDenied or SocketError.AddressNotAvailable } => new(
            $"Cannot listen: {stopped.Message}. Choose an address of this machine and a port above 1023 with --urls " +
            "http://127.0.0.1:PORT.",
            true),
        _ => new($"Stopped by a fault of the program itself:\n{stopped}", false),
    };
}
