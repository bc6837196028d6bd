using System.Threading.Channels;

namespace Footfall.Storage.Configuration.Database;

/// <summary>Who wants to know the newest configuration.</summary>
internal sealed class WatchList
{
    // A configuration is a state: whoever is late needs the newest one only.
    private static readonly BoundedChannelOptions NewestOnly = new(1) { FullMode = BoundedChannelFullMode.DropOldest };

    private readonly Lock _gate = new();
    private readonly List<Channel<ConfigSnapshot>> _channels = [];

    public bool IsEmpty
    {
        get
        {
            lock (_gate)
            {
                return _channels.Count == 0;
            }
        }
    }

    public ChannelReader<ConfigSnapshot> Add(CancellationToken cancellation)
    {
        var channel = Channel.CreateBounded<ConfigSnapshot>(NewestOnly);
        lock (_gate)
        {
            _channels.Add(channel);
        }

        cancellation.Register(() =>
        {
            lock (_gate)
            {
                _channels.Remove(channel);
            }

            channel.Writer.TryComplete();
        });
        return channel.Reader;
    }

    public void Publish(ConfigSnapshot snapshot)
    {
        lock (_gate)
        {
            _channels.ForEach(channel => channel.Writer.TryWrite(snapshot));
        }
    }

    public void Complete(Exception? failure = null)
    {
        lock (_gate)
        {
            _channels.ForEach(channel => channel.Writer.TryComplete(failure));
            _channels.Clear();
        }
    }
}
