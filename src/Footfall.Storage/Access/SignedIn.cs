namespace Footfall.Storage.Access;

/// <summary>A new session.</summary>
/// <param name="Caller">Who signed in, and until when it holds.</param>
/// <param name="Token">The bearer token; only a hash of it is kept.</param>
public sealed record SignedIn(KnownCaller Caller, string Token);
