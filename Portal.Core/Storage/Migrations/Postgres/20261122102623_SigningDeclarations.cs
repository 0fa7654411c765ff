using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Core.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SigningDeclarations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<DateOnly>(
                name: "SignedOn",
                table: "Declarations",
                type: "date",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date");

            migrationBuilder.AlterColumn<string>(
                name: "KeptAt",
                table: "Declarations",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AddColumn<long>(
                name: "AnsweredAt",
                table: "Declarations",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "Declarations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProvenBy",
                table: "Declarations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Regulation",
                table: "Declarations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RegulationHash",
                table: "Declarations",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            // What was there lies on paper.
            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "Declarations",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "OnPaper");

            migrationBuilder.AddColumn<string>(
                name: "Text",
                table: "Declarations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TextHash",
                table: "Declarations",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TypedName",
                table: "Declarations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Declarations",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AnsweredAt",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "ProvenBy",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "Regulation",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "RegulationHash",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "State",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "Text",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "TextHash",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "TypedName",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Declarations");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "SignedOn",
                table: "Declarations",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "KeptAt",
                table: "Declarations",
                type: "text",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);
        }
    }
}
