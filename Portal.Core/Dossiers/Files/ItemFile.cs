using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.Practices;

namespace Portal.Core.Dossiers;

/// <summary>What is known of the file that belongs to an item. The item's value is its title; a file is never changed, only erased with its item.</summary>
public sealed class ItemFile
{
    ItemFile() { }

    /// <summary>The item.</summary>
    public ItemId Item { get; private init; }

    /// <summary>The practice.</summary>
    public PracticeId Practice { get; private init; }

    /// <summary>What it is, by its content.</summary>
    public FileKind Kind { get; private init; }

    /// <summary>Bytes.</summary>
    public int Size { get; private init; }

    /// <summary>SHA-256 of the file itself, in hexadecimal.</summary>
    public string Sha256 { get; private init; } = "";

    /// <summary>The file's own key, wrapped by the keys of the data folder.</summary>
    public byte[] WrappedKey { get; private init; } = [];

    internal static (ItemFile File, ItemFileBytes Bytes) Of(DossierItem item, NewFile file, IFileKeys keys)
    {
        var own = RandomNumberGenerator.GetBytes(FileCipher.KeySize);
        ItemFile known = new()
        {
            Item = item.Id,
            Practice = item.Practice,
            Kind = file.Kind,
            Size = file.Bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Bytes)),
            WrappedKey = keys.Wrap(own),
        };
        return (known, ItemFileBytes.Of(item.Id, FileCipher.Close(file.Bytes, own, item.Id.Value)));
    }

    /// <summary>The file itself; null when it, or its key, is not what was kept.</summary>
    internal byte[]? Open(ItemFileBytes bytes, IFileKeys keys)
    {
        if (keys.Unwrap(WrappedKey) is not { } own) return null;
        var opened = FileCipher.Open(bytes.Closed, own, Item.Value);
        return opened is not null && Convert.ToHexStringLower(SHA256.HashData(opened)) == Sha256 ? opened : null;
    }
}

/// <summary>The bytes of a file as they are kept: closed with the file's own key. Apart, so that a list does not read them.</summary>
public sealed class ItemFileBytes
{
    ItemFileBytes() { }

    /// <summary>The item.</summary>
    public ItemId Item { get; private init; }

    /// <summary>Closed bytes.</summary>
    public byte[] Closed { get; private init; } = [];

    internal static ItemFileBytes Of(ItemId item, byte[] closed) => new() { Item = item, Closed = closed };
}

sealed class ItemFileMapping : IEntityTypeConfiguration<ItemFile>
{
    public void Configure(EntityTypeBuilder<ItemFile> builder)
    {
        builder.HasKey(f => f.Item);
        builder.Property(f => f.Item).ValueGeneratedNever();
        builder.Property(f => f.Sha256).HasMaxLength(64);
    }
}

sealed class ItemFileBytesMapping : IEntityTypeConfiguration<ItemFileBytes>
{
    public void Configure(EntityTypeBuilder<ItemFileBytes> builder)
    {
        builder.HasKey(f => f.Item);
        builder.Property(f => f.Item).ValueGeneratedNever();
    }
}
