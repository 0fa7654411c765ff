using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.Practices;

namespace Portal.Core.People;

/// <summary>That a record was joined into another one, and why: the reason is words about a person, so it stands here and not in the chain.</summary>
public sealed class ClientJoin
{
    ClientJoin() { }

    /// <summary>The record that went: a pseudonym.</summary>
    public Guid Gone { get; private init; }

    /// <summary>The practice.</summary>
    public PracticeId Practice { get; private init; }

    /// <summary>The client whose record stayed.</summary>
    public ClientId Client { get; private init; }

    /// <summary>Why they are the same person.</summary>
    public PersonalText Reason { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private init; }

    internal static ClientJoin Of(Client gone, ClientId into, PersonalText reason, DateTimeOffset now) =>
        new() { Gone = gone.Id.Value, Practice = gone.Practice, Client = into, Reason = reason, At = now };
}

sealed class ClientJoinMapping : IEntityTypeConfiguration<ClientJoin>
{
    public void Configure(EntityTypeBuilder<ClientJoin> builder)
    {
        builder.HasKey(j => j.Gone);
        builder.Property(j => j.Gone).ValueGeneratedNever();
    }
}
